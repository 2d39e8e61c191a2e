@NullMarked
package vn.antq.rules.difference;

import org.jspecify.annotations.NullMarked;
