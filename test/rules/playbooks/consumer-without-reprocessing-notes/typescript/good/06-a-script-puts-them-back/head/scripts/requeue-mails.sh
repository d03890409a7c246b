#!/bin/sh
echo again
