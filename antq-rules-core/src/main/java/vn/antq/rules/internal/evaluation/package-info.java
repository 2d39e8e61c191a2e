@NullMarked
package vn.antq.rules.internal.evaluation;

import org.jspecify.annotations.NullMarked;
