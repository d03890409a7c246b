package com.example;

import com.example.billing.Charge;

@Service
public class Example {
  Charge charge(Params params) {
    return Charge.create(params);
  }
}
