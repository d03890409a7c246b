package com.example;

import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.stereotype.Component;

@Aspect
@Component
public class AcknowledgeAspect {
  @Around("@annotation(org.springframework.kafka.annotation.KafkaListener)")
  public Object acknowledgeAfterSuccess(ProceedingJoinPoint call) throws Throwable {
    Object result = call.proceed();
    for (Object argument : call.getArgs()) {
      if (argument instanceof Acknowledgment) {
        ((Acknowledgment) argument).acknowledge();
      }
    }
    return result;
  }
}
