@NullMarked
package vn.antq.rules.internal.page;

import org.jspecify.annotations.NullMarked;
