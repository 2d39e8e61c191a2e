@NullMarked
package vn.antq.rules.internal.json;

import org.jspecify.annotations.NullMarked;
