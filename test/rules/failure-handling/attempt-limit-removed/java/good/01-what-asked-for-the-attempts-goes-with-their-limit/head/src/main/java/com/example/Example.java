package com.example;

class Batch {
  Step step(StepBuilder steps) {
    return steps.chunk(10).reader(reader()).writer(writer()).faultTolerant().skip(IOException.class)
        .skipLimit(20).build();
  }
}
