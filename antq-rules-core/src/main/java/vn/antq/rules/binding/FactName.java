package vn.antq.rules.binding;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The fact, or the field of a record, that a property states when it is called otherwise. On a
 * component of a record, a getter, or the field that a getter returns.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.METHOD, ElementType.FIELD})
public @interface FactName {

  /** Returns the name in the vocabulary. */
  String value();
}
