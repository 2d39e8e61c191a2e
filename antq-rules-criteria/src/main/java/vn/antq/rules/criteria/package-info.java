/** The regulations that come with this library. */
@NullMarked
package vn.antq.rules.criteria;

import org.jspecify.annotations.NullMarked;
