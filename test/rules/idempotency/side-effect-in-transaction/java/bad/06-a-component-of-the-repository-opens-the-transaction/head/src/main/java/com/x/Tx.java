package com.x;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@Component
public class Tx {
  private final TransactionTemplate template;

  Tx(TransactionTemplate template) {
    this.template = template;
  }

  @Transactional
  public <T> T call(Supplier<T> work) {
    return work.get();
  }

  public void run(Runnable work) {
    template.executeWithoutResult(status -> work.run());
  }
}
