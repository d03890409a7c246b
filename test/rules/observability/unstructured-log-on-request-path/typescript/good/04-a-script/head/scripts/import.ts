console.log('imported')
