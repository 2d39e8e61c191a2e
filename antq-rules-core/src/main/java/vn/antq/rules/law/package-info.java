@NullMarked
package vn.antq.rules.law;

import org.jspecify.annotations.NullMarked;
