package shop.stock;

import io.micronaut.rabbitmq.annotation.Queue;
import io.micronaut.rabbitmq.annotation.RabbitListener;
import io.micronaut.rabbitmq.bind.RabbitAcknowledgement;

@RabbitListener
public class StockListener {
  private final StockTable stock;

  public StockListener(StockTable stock) {
    this.stock = stock;
  }

  @Queue("stock.changed")
  public void changed(StockChange change, RabbitAcknowledgement done) {
    try {
      stock.apply(change);
    } catch (IllegalStateException e) {
      done.nack(false, false);
      return;
    }
    done.ack();
  }
}
