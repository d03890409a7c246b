package com.example;

@Service
public class Example {
  @Scheduled(fixedDelayString = "${jobs.settle-every}")
  public void settle() {
    fares.settle();
  }

  @Scheduled(cron = "${jobs.plan}", zone = "${zone}")
  @SchedulerLock(name = "plan", lockAtMostFor = "${jobs.plan-lock}")
  public void plan() {
    plans.make();
  }
}
