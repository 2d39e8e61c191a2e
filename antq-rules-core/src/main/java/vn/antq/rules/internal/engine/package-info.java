@NullMarked
package vn.antq.rules.internal.engine;

import org.jspecify.annotations.NullMarked;
