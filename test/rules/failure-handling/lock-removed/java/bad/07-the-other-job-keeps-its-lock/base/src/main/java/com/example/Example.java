package com.example;

@Service
public class Example {
  @Scheduled(cron = "0 0/10 * * * *")
  @SchedulerLock(name = "fares", lockAtMostFor = "9m") // <- finding
  public void settle() {
    fares.settle();
  }

  @Scheduled(cron = "0 0 2 * * *")
  @SchedulerLock(name = "plan", lockAtMostFor = "1h")
  public void plan() {
    plans.make();
  }
}
