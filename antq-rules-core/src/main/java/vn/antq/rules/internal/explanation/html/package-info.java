@NullMarked
package vn.antq.rules.internal.explanation.html;

import org.jspecify.annotations.NullMarked;
