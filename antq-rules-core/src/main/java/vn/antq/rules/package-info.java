@NullMarked
package vn.antq.rules;

import org.jspecify.annotations.NullMarked;
