/** What answers are made of: the values behind the interfaces of an answer. */
@org.jspecify.annotations.NullMarked
package vn.antq.rules.internal.answer;
