@NullMarked
package vn.antq.rules.problem;

import org.jspecify.annotations.NullMarked;
