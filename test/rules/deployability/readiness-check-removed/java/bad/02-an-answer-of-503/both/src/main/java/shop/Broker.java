package shop;

public class Broker {
    private com.rabbitmq.client.Connection connection;
    boolean isConnected() { return connection.isOpen(); }
}
