package shop;

import org.springframework.stereotype.Component;

@Component
class Work {
  String nextJobs(int most) {
    return "SELECT id FROM jobs WHERE state = 'new' ORDER BY id LIMIT " + most + "";
  }
}
