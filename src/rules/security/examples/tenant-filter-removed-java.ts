import type { Examples } from '#model/rule'

export const tenantFilterRemovedJava: Examples = {
  bad: [
    {
      title: 'a query that is derived from its name',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

class Orders {
  Order load(Caller caller, long id) {
    return orderRepository.findByIdAndTenantId(id, caller.tenant()).orElseThrow(); // <- finding
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

class Orders {
  Order load(Caller caller, long id) {
    return orderRepository.findById(id).orElseThrow();
  }
}
`,
      },
    },
    {
      title: 'a statement that is written out',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

class Orders {
  List<Order> load(long id, Caller caller) {
    return jdbcTemplate.query(
        "select * from orders where id = ? and tenant_id = ?", // <- finding
        mapper, id, caller.tenant());
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

class Orders {
  List<Order> load(long id, Caller caller) {
    return jdbcTemplate.query(
        "select * from orders where id = ?",
        mapper, id);
  }
}
`,
      },
    },
    {
      title: 'a query of a repository',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

interface OrderRepository extends JpaRepository<Order, Long> {
  @Query("select o from Order o "
      + "where o.tenantId = :tenantId " // <- finding
      + "and o.state = :state")
  List<Order> inState(long tenant, String state);
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

interface OrderRepository extends JpaRepository<Order, Long> {
  @Query("select o from Order o "
      + "where o.state = :state")
  List<Order> inState(long tenant, String state);
}
`,
      },
    },
  ],
  good: [
    {
      title: 'whose it is is asked once the row is read',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

class Orders {
  Order load(Caller caller, long id) {
    return orderRepository.findByIdAndTenantId(id, caller.tenant()).orElseThrow();
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

class Orders {
  Order load(Caller caller, long id) {
    Order order = orderRepository.findById(id).orElseThrow();
    if (order.tenant() != caller.tenant()) {
      throw new AccessDeniedException("order");
    }
    return order;
  }
}
`,
      },
    },
    {
      title: 'a column that says nothing of whose it is',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

class Orders {
  List<Order> load(String state) {
    return orderRepository.findByStateAndDay(state, today());
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

class Orders {
  List<Order> load(String state) {
    return orderRepository.findByState(state);
  }
}
`,
      },
    },
    {
      title: 'the order of the conditions',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

class Orders {
  Order load(Caller caller, long id) {
    return orderRepository.findByIdAndTenantId(id, caller.tenant()).orElseThrow();
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

class Orders {
  Order load(Caller caller, long id) {
    return orderRepository.findByTenantIdAndId(caller.tenant(), id).orElseThrow();
  }
}
`,
      },
    },
  ],
}
