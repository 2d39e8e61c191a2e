/** Where figures and conditions come from: the article of law, and how sure anybody is of it. */
@NullMarked
package vn.antq.rules.law;

import org.jspecify.annotations.NullMarked;
