@NullMarked
package vn.antq.rules.vocabulary;

import org.jspecify.annotations.NullMarked;
