resource "aws_sqs_queue" "orders" {
  name = "orders"
}

resource "aws_sqs_queue" "dead" {
  name = "orders-dead"
}
