import type { Examples } from '#model/rule'

/** `@Transactional` and templates. */

export const transactionRemovedJava: Examples = {
  bad: [
    {
      title: 'of a method',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

import org.springframework.transaction.annotation.Transactional;

@Service
public class Example {
  @Transactional // <- finding
  public void place(Order order) {
    orders.save(order);
    stock.reserve(order);
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

import org.springframework.transaction.annotation.Transactional;

@Service
public class Example {
  public void place(Order order) {
    orders.save(order);
    stock.reserve(order);
  }
}
`,
      },
    },
    {
      title: 'of a class',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

import org.springframework.transaction.annotation.Transactional;

@Transactional // <- finding
@Service
public class Example {
  public void place(Order order) {
    orders.save(order);
    stock.reserve(order);
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;


@Service
public class Example {
  public void place(Order order) {
    orders.save(order);
    stock.reserve(order);
  }
}
`,
      },
    },
    {
      title: 'of a template',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

import org.springframework.transaction.support.TransactionTemplate;

@Service
public class Example {
  private final TransactionTemplate transaction;
  public void place(Order order) {
    transaction.executeWithoutResult(status -> { // <- finding
      orders.save(order);
      stock.reserve(order);
    });
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

@Service
public class Example {
  public void place(Order order) {
    orders.save(order);
    stock.reserve(order);
  }
}
`,
      },
    },
  ],
  good: [
    {
      title: 'a method that only its class calls now',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

class Loans {
  @Transactional
  public void refund(Loan loan) {
    entries.save(loan.entry());
    LoanTransaction interest = interestOf(loan);
    loans.save(loan);
  }

  @Transactional
  public LoanTransaction interestOf(Loan loan) {
    accruals.save(loan.accrual());
    return transactions.save(loan.interest());
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

class Loans {
  @Transactional
  public void refund(Loan loan) {
    entries.save(loan.entry());
    LoanTransaction interest = interestOf(loan);
    loans.save(loan);
  }

  private LoanTransaction interestOf(Loan loan) {
    accruals.save(loan.accrual());
    return transactions.save(loan.interest());
  }
}
`,
      },
    },
    {
      title: 'moved to the class',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

import org.springframework.transaction.annotation.Transactional;

@Service
public class Example {
  @Transactional
  public void place(Order order) {
    orders.save(order);
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

import org.springframework.transaction.annotation.Transactional;

@Transactional
@Service
public class Example {
  public void place(Order order) {
    orders.save(order);
  }
}
`,
      },
    },
    {
      title: 'of a method that reads',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

import org.springframework.transaction.annotation.Transactional;

@Service
public class Example {
  @Transactional(readOnly = true)
  public Order find(long id) {
    return orders.find(id);
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

import org.springframework.transaction.annotation.Transactional;

@Service
public class Example {
  public Order find(long id) {
    return orders.find(id);
  }
}
`,
      },
    },
    {
      title: 'with its method',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

import org.springframework.transaction.annotation.Transactional;

@Service
public class Example {
  @Transactional
  public void place(Order order) {
    orders.save(order);
  }
  public int count() { return 0; }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

import org.springframework.transaction.annotation.Transactional;

@Service
public class Example {
  public int count() { return 0; }
}
`,
      },
    },
  ],
}
