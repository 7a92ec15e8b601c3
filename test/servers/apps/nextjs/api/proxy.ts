// recipe 1
