variable "dead_letter_arn" {}

resource "aws_sqs_queue" "orders" {
  redrive_policy = jsonencode({ deadLetterTargetArn = var.dead_letter_arn, maxReceiveCount = 4 })
}
