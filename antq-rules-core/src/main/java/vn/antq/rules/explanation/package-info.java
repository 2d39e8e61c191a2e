@NullMarked
package vn.antq.rules.explanation;

import org.jspecify.annotations.NullMarked;
