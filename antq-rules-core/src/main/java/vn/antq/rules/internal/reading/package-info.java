@NullMarked
package vn.antq.rules.internal.reading;

import org.jspecify.annotations.NullMarked;
