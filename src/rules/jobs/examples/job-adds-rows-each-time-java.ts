import type { Examples } from '#model/rule'

const listener = (body: string, mark = '', annotation = '@KafkaListener(topics = "orders")'): string => `package shop;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
public class Points {
  private final PointsRepository pointsRepository;
  private final PointsMapper pointsMapper;

  ${annotation}${mark}
  public void award(Order order) {
${body}
  }
}
`
const found = ' // <- finding'

export const jobAddsRowsEachTimeJava: Examples = {
  bad: [
    listener('    pointsRepository.save(new Points(order.customer(), order.total()));', found),
    listener('    Points points = new Points();\n    points.setAmount(order.total());\n    pointsMapper.insert(points);', found),
    listener('    pointsRepository.save(new Points(order.customer(), order.total()));', found, '@RabbitListener(queues = "orders")'),
  ],
  good: [
    listener(
      '    if (seen.existsByOrder(order.number())) return;\n    pointsRepository.save(new Points(order.customer(), order.total()));',
    ),
    listener('    pointsRepository.save(new Points(order.getId(), order.total()));'),
    listener(
      '    Points points = pointsRepository.findByCustomer(order.customer());\n    points.add(order.total());\n    pointsRepository.save(points);',
    ),
    listener('    pointsRepository.save(new Points(order.customer(), order.total()));', '', '@EventListener'),
  ],
}
