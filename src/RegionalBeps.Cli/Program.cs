Console.Error.WriteLine("regionalbeps: no verb is implemented yet.");
return 1;
