package com.acme;
import org.slf4j.MDC;
import org.springframework.core.task.TaskDecorator;
class Decorator implements TaskDecorator {
  public Runnable decorate(Runnable task) { var context = MDC.getCopyOfContextMap(); return () -> { MDC.setContextMap(context); task.run(); }; }
}
