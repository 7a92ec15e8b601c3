// recipe 1
// recipe 2
