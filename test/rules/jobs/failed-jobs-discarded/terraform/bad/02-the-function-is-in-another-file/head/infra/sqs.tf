resource "aws_sqs_queue" "orders" { # <- finding
  name = "orders"
}
