@NullMarked
package vn.antq.rules.internal.reading.drl;

import org.jspecify.annotations.NullMarked;
