@NullMarked
package vn.antq.rules.internal.rule;

import org.jspecify.annotations.NullMarked;
