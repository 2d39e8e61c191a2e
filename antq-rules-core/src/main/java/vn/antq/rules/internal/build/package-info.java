@NullMarked
package vn.antq.rules.internal.build;

import org.jspecify.annotations.NullMarked;
