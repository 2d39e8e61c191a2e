@NullMarked
package vn.antq.rules.classification;

import org.jspecify.annotations.NullMarked;
