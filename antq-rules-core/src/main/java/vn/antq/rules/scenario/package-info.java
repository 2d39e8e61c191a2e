@NullMarked
package vn.antq.rules.scenario;

import org.jspecify.annotations.NullMarked;
