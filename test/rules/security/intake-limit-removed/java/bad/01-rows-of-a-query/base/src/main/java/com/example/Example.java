package com.example;

class Events {
  List<Event> last(String type, int limit) {
    return em.createQuery("select e from Event e where e.type = :type", Event.class)
        .setParameter("type", type)
        .setMaxResults(limit) // <- finding
        .getResultList();
  }
}
