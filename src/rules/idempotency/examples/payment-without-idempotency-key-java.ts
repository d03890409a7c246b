import type { Examples } from '#model/rule'

export const paymentWithoutIdempotencyKeyJava: Examples = {
  bad: [
    `package com.example;

import com.stripe.model.Charge;

@Service
public class Example {
  Charge charge(ChargeCreateParams params) throws StripeException {
    return Charge.create(params); // <- finding
  }
}
`,
    `package com.example;

import com.stripe.model.Transfer;

@Service
public class Example {
  void pay(Order order) throws StripeException {
    Transfer.create(paramsOf(order)); // <- finding
  }
  private TransferCreateParams paramsOf(Order order) { return null; }
}
`,
    {
      title: 'the key was removed',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

import com.stripe.model.Charge;
import com.stripe.net.RequestOptions;

@Service
public class Example {
  Charge charge(ChargeCreateParams params, Order order) throws StripeException {
    return Charge.create(params, RequestOptions.builder().setIdempotencyKey(order.id()).build()); // <- finding
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

import com.stripe.model.Charge;

@Service
public class Example {
  Charge charge(ChargeCreateParams params, Order order) throws StripeException {
    return Charge.create(params);
  }
}
`,
      },
    },
  ],
  good: [
    `package com.example;

import com.stripe.model.Charge;
import com.stripe.net.RequestOptions;

@Service
public class Example {
  Charge charge(ChargeCreateParams params, Order order) throws StripeException {
    return Charge.create(params, RequestOptions.builder().setIdempotencyKey(order.id()).build());
  }
}
`,
    `package com.example;

import com.stripe.model.Charge;
import com.stripe.net.RequestOptions;

@Service
public class Example {
  Charge charge(ChargeCreateParams params, RequestOptions options) throws StripeException {
    return Charge.create(params, options);
  }
}
`,
    `package com.example;

import com.example.billing.Charge;

@Service
public class Example {
  Charge charge(Params params) {
    return Charge.create(params);
  }
}
`,
  ],
}
