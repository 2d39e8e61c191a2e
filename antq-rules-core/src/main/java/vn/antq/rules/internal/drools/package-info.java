@NullMarked
package vn.antq.rules.internal.drools;

import org.jspecify.annotations.NullMarked;
