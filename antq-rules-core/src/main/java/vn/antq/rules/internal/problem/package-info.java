@NullMarked
package vn.antq.rules.internal.problem;

import org.jspecify.annotations.NullMarked;
