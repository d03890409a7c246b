package com.example;

class Batch {
  Step step(StepBuilder steps) {
    return steps.chunk(10).reader(reader()).writer(writer()).faultTolerant().retry(IOException.class)
        .retryLimit(3).skip(IOException.class)
        .skipLimit(20).build();
  }
}
