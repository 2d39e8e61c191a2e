@NullMarked
package vn.antq.rules.internal.yaml;

import org.jspecify.annotations.NullMarked;
