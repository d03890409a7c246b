variable "name" {}

resource "aws_sqs_queue" "this" { # <- finding
  name                       = var.name
  visibility_timeout_seconds = 180
}

output "arn" {
  value = aws_sqs_queue.this.arn
}

output "url" {
  value = aws_sqs_queue.this.url
}
