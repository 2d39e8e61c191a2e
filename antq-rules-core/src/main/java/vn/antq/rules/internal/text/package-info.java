@NullMarked
package vn.antq.rules.internal.text;

import org.jspecify.annotations.NullMarked;
