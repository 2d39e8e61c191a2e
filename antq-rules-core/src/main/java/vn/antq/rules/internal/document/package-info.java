@NullMarked
package vn.antq.rules.internal.document;

import org.jspecify.annotations.NullMarked;
