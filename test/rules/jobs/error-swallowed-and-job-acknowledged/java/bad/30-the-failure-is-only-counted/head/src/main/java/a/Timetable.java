package a;

interface Timetable {
  void cancel(String id);
}
