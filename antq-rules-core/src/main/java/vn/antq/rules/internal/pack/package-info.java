@NullMarked
package vn.antq.rules.internal.pack;

import org.jspecify.annotations.NullMarked;
